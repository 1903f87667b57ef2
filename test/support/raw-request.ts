import { connect } from 'node:net';

export interface RawAnswer {
  /** 0 where the connection ended without an answer. */
  status: number;
  head: string;
  body: string;
}

/** Sends bytes as they are, which no HTTP client would do, and reads until the server ends or has answered. */
export function rawRequest(port: number, bytes: string | Buffer | readonly (string | Buffer)[]): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const finish = () => {
      socket.destroy();
      const [head = '', ...rest] = text.split('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head, body: rest.join('\r\n\r\n') });
    };
    socket.on('data', (chunk) => {
      text += String(chunk);
      const length = /content-length: (\d+)/i.exec(text);
      const body = text.split('\r\n\r\n')[1];
      if (length && body !== undefined && Buffer.byteLength(body) >= Number(length[1])) finish();
    });
    socket.on('end', finish);
    // A server that ends the connection while we still write is heard as an error after its answer.
    socket.on('error', (error) => (text === '' ? reject(error) : finish()));
    for (const part of [bytes].flat()) socket.write(part);
  });
}
