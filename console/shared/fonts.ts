const SIZE = 16;

function pixels(context: CanvasRenderingContext2D, character: string): string {
  context.clearRect(0, 0, SIZE, SIZE);
  context.fillText(character, 0, SIZE - 2);
  return context.getImageData(0, 0, SIZE, SIZE).data.join();
}

/** Without a Chinese font two different characters come out as the same empty box. */
function hasChineseFont(): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE;
  canvas.height = SIZE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return true;
  context.font = `${SIZE - 2}px system-ui, sans-serif`;
  return pixels(context, '中') !== pixels(context, '的');
}

/**
 * Chooses between the machine's Chinese font and the one that we ship. The shipped one cannot simply stand last in
 * the style sheet: text that Chromium has once drawn as boxes stays so when the subset arrives.
 */
export function chooseFont(): void {
  document.documentElement.dataset.font = hasChineseFont() ? 'system' : 'shipped';
}
