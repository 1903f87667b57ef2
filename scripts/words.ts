/** The words of an error; Node gives those of a refused connection to its causes alone. */
export function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join('; ');
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${wordsOf(error.cause)})` : error.message;
}
