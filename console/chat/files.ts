import type { ChatInfo } from './api.ts';
import { type FileLimits, type FileProblem, megabytes } from './attachments.ts';
import { button, element } from './dom.ts';
import type { UploadProgress } from './line.ts';
import type { ChatTexts } from './texts.ts';

export const limitsOf = (info: ChatInfo | undefined): FileLimits | undefined => info?.attachments;

/** Names that people know: what comes after the slash says nothing of an office file. */
const KNOWN: readonly [RegExp, string][] = [
  [/^image\//, ''],
  [/wordprocessingml|msword/, 'Word'],
  [/spreadsheetml|ms-excel/, 'Excel'],
  [/presentationml|ms-powerpoint/, 'PowerPoint'],
  [/opendocument/, 'OpenDocument'],
  [/^text\/plain/, 'TXT'],
  [/^text\/tab-/, 'TSV'],
];

/** "JPEG, PNG, PDF, Word". */
export function typeNames(types: readonly string[]): string {
  const names = types.map((type) => {
    const known = KNOWN.find(([pattern]) => pattern.test(type))?.[1];
    return known || (type.split('/')[1] ?? type).toUpperCase();
  });
  return [...new Set(names)].join(', ');
}

export function sayProblem(problem: FileProblem, limits: FileLimits | undefined, texts: ChatTexts): string {
  switch (problem.kind) {
    case 'tooLarge':
      return texts.tooLarge(problem.name, megabytes(problem.maxBytes));
    case 'wrongType':
      return texts.wrongType(problem.name, typeNames(limits?.types ?? []));
    case 'empty':
      return texts.emptyFile(problem.name);
    case 'tooMany':
      return texts.tooMany(problem.maxFiles);
  }
}

export function sayRefusal(status: number, texts: ChatTexts): string {
  if (status === 413) return texts.uploadRefused.tooLarge;
  return status === 415 ? texts.uploadRefused.wrongType : texts.uploadRefused.other;
}

/** Says what is wrong with files until it is put away. */
export function showFileProblems(target: HTMLElement, problems: readonly string[], texts: ChatTexts): void {
  target.hidden = problems.length === 0;
  if (target.hidden) {
    target.replaceChildren();
    return;
  }
  const away = button(texts.dismiss, () => showFileProblems(target, [], texts));
  target.replaceChildren(...problems.map((problem) => element('p', {}, problem)), away);
}

export function showProgress(target: HTMLElement, { share }: UploadProgress, texts: ChatTexts): void {
  target.hidden = share === undefined;
  if (share === undefined) {
    target.replaceChildren();
    return;
  }
  const percent = Math.round(share * 100);
  const bar = target.querySelector('progress') ?? element('progress', { max: 100 });
  bar.value = percent;
  bar.ariaLabel = texts.uploading(percent);
  if (bar.parentElement === null) target.replaceChildren(bar, element('span', {}));
  // For the eye; a screen reader asks the bar, and is not told every percent.
  const words = target.querySelector('span');
  if (words !== null) Object.assign(words, { textContent: texts.uploading(percent), ariaHidden: 'true' });
}
