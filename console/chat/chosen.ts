import { megabytes, PICTURES } from './attachments.ts';
import { button, element } from './dom.ts';
import type { ChatTexts } from './texts.ts';

let pictures: string[] = [];

const sizeOf = (bytes: number): string => (bytes < 100 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : megabytes(bytes));

/** The files that go with the next message: named, pictures shown, each to be taken back. */
export function showChosen(
  target: HTMLElement,
  files: readonly (File | Blob)[],
  texts: ChatTexts,
  takeBack: (index: number) => void,
): void {
  for (const address of pictures) URL.revokeObjectURL(address);
  pictures = [];
  target.hidden = files.length === 0;
  target.ariaLabel = texts.chosen;
  target.replaceChildren(...files.map((file, index) => drawFile(file, texts, () => takeBack(index))));
}

function drawFile(file: File | Blob, texts: ChatTexts, takeBack: () => void): HTMLElement {
  const name = 'name' in file && file.name ? file.name : texts.unnamed;
  const line = element('li', {});
  if (PICTURES.test(file.type)) {
    const src = URL.createObjectURL(file);
    pictures.push(src);
    line.append(element('img', { src, alt: '' }));
  }
  line.append(
    element('span', { className: 'name', title: name }, name),
    element('span', { className: 'size' }, sizeOf(file.size)),
    button('×', takeBack, { ariaLabel: texts.takeBack(name), title: texts.takeBack(name) }),
  );
  return line;
}

const filesOf = (data: DataTransfer | null): File[] => [...(data?.files ?? [])];

/** Files that are dropped on the page or pasted into it; text goes its usual way. */
export function onFilesBrought(take: (files: File[]) => void): void {
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  document.addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault());
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    // Else the browser leaves the chat for the file.
    event.preventDefault();
    take(filesOf(event.dataTransfer));
  });
  document.addEventListener('paste', (event) => {
    const files = filesOf(event.clipboardData);
    // A copied table comes as text and as a picture of it; the text is meant.
    if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
    event.preventDefault();
    take(files);
  });
}
