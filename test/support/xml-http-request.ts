/** As much of XMLHttpRequest as the official Direct Line client uses, over fetch. */
export class FetchXmlHttpRequest {
  readyState = 0;
  status = 0;
  statusText = '';
  response: unknown = null;
  responseText = '';
  responseType = '';
  timeout = 0;
  withCredentials = false;
  readonly upload = {};
  onreadystatechange: (() => void) | undefined;
  onload: (() => void) | undefined;
  onerror: ((error: unknown) => void) | undefined;
  #method = 'GET';
  #url = '';
  #headers = new Headers();
  #answer: Response | undefined;
  readonly #abort = new AbortController();

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
    this.readyState = 1;
  }
  setRequestHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }
  getResponseHeader(name: string): string | null {
    return this.#answer?.headers.get(name) ?? null;
  }
  getAllResponseHeaders(): string {
    return '';
  }
  abort(): void {
    this.#abort.abort();
  }
  send(body: BodyInit | null): void {
    void this.#run(body);
  }

  async #run(body: BodyInit | null): Promise<void> {
    try {
      const init = { method: this.#method, headers: this.#headers, signal: this.#abort.signal };
      const answer = await fetch(this.#url, this.#method === 'GET' ? init : { ...init, body });
      this.#answer = answer;
      this.status = answer.status;
      this.statusText = answer.statusText;
      if (this.responseType === 'arraybuffer') this.response = await answer.arrayBuffer();
      else {
        this.responseText = await answer.text();
        this.response =
          this.responseType === 'json' && this.responseText !== '' ? JSON.parse(this.responseText) : this.responseText;
      }
      this.readyState = 4;
      this.onreadystatechange?.();
      this.onload?.();
    } catch (error) {
      this.readyState = 4;
      this.onerror?.(error);
    }
  }
}
