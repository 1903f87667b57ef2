/** What is taken besides plain text, as `file-type` names it, with the endings that such files have. */
const TAKEN: Record<string, readonly string[]> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/bmp': ['bmp'],
  'image/tiff': ['tif', 'tiff'],
  'image/heic': ['heic'],
  'image/heif': ['heif'],
  'image/avif': ['avif'],
  'application/pdf': ['pdf'],
  'application/rtf': ['rtf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
};

/** The old office formats share one container, which also holds installers and mails: the name must say which it is. */
const OLD_CONTAINER = 'application/x-cfb';
const OLD_OFFICE: Record<string, string> = {
  doc: 'application/msword',
  wps: 'application/msword',
  xls: 'application/vnd.ms-excel',
  et: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  dps: 'application/vnd.ms-powerpoint',
};

const TEXTS: Record<string, string> = {
  '': 'text/plain',
  txt: 'text/plain',
  log: 'text/plain',
  md: 'text/plain',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
};

/**
 * What a client may offer to choose from. Browsers name types by the ending, and each system in its own way (`.csv` is
 * a workbook on one, nothing on another), so a file is worth sending where either is known here.
 */
export const OFFERED: { types: string[]; endings: string[] } = {
  types: [...new Set([...Object.keys(TAKEN), ...Object.values(OLD_OFFICE), ...Object.values(TEXTS)])],
  endings: [...Object.values(TAKEN).flat(), ...Object.keys(OLD_OFFICE), ...Object.keys(TEXTS).filter(Boolean)],
};

const extensionOf = (name: string): string => /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * The type under which a file is taken, undefined where it is not.
 * @param found what the content was recognised as, if anything
 * @param head its first bytes
 */
export function takenType(found: string | undefined, name: string, head: Uint8Array): string | undefined {
  const extension = extensionOf(name);
  if (found === OLD_CONTAINER) return OLD_OFFICE[extension];
  if (found !== undefined) return Object.hasOwn(TAKEN, found) ? found : undefined;
  return isPlainText(head) ? TEXTS[extension] : undefined;
}

/** Letters and line breaks, in UTF-8 or GB 18030; what begins like markup is none, since a browser might run it. */
function isPlainText(head: Uint8Array): boolean {
  const text = decode(head, 'utf-8') ?? decode(head, 'gb18030');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a binary file
  return text !== undefined && !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) && !/^\s*</.test(text);
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    // `stream`: the head may end within a letter.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

const NAME_LENGTH = 120;

/**
 * A name that is safe to show and to save under: no folders, no control characters, none of the marks that make
 * `exe.fdp` read as `pdf.exe`. A long one keeps its ending.
 */
export function fileName(given: string | undefined): string {
  const last = (given ?? '').toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const clean = last.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '').trim();
  if (clean === '' || /^\.+$/.test(clean)) return 'file';
  const letters = [...clean];
  if (letters.length <= NAME_LENGTH) return clean;
  const ending = extensionOf(clean);
  return `${letters.slice(0, NAME_LENGTH - ending.length - 2).join('')}…${ending === '' ? '' : `.${ending}`}`;
}
