/** A fresh id of our own for a message; `crypto.randomUUID` is missing on plain http, where intranets live. */
export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
