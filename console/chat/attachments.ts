/** What the server says that it takes; it looks again at what arrives, and at what it really is. */
export interface FileLimits {
  maxBytes: number;
  maxFiles: number;
  /** Media types, such as `application/pdf`. */
  types: readonly string[];
  /** Of names, such as `pdf`. */
  endings: readonly string[];
}

export type FileProblem =
  | { kind: 'tooLarge'; name: string; maxBytes: number }
  | { kind: 'wrongType'; name: string }
  | { kind: 'empty'; name: string }
  | { kind: 'tooMany'; maxFiles: number };

interface Named {
  blob: Blob | File;
}

/** What every browser draws. */
export const PICTURES = /^image\/(?:png|jpeg|gif|webp|bmp|avif)$/;

const nameOf = (blob: Blob | File): string => ('name' in blob ? blob.name : '');

/** A browser knows a type by the ending, or not at all; a picture out of the clipboard may have no ending. */
function isOffered(name: string, type: string, { types, endings }: FileLimits): boolean {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return types.includes(type) || (ending === undefined ? type === '' : endings.includes(ending));
}

/** What a file picker offers. */
export const pickable = ({ types, endings }: FileLimits): string =>
  [...types, ...endings.map((ending) => `.${ending}`)].join(',');

/** Files that are not worth sending are named before a byte of them is sent; the others stay. */
export function checkFiles<T extends Named>(
  files: readonly T[],
  limits: FileLimits,
): { good: T[]; problems: FileProblem[] } {
  const problems: FileProblem[] = [];
  const good = files.filter(({ blob }) => {
    const name = nameOf(blob);
    if (blob.size > limits.maxBytes) problems.push({ kind: 'tooLarge', name, maxBytes: limits.maxBytes });
    else if (blob.size === 0) problems.push({ kind: 'empty', name });
    else if (!isOffered(name, blob.type, limits)) problems.push({ kind: 'wrongType', name });
    else return true;
    return false;
  });
  if (good.length > limits.maxFiles) problems.push({ kind: 'tooMany', maxFiles: limits.maxFiles });
  return { good: good.slice(0, limits.maxFiles), problems };
}

export const megabytes = (bytes: number): string => `${Math.floor((bytes / 1024 / 1024) * 10) / 10} MB`;
