import type { z } from 'zod';
import { ErrorBody } from '#core/contract/error.ts';
import { ApiError, requestLanguage } from './api.ts';

/**
 * Sends one file to the API and says how far it is; `fetch` cannot tell.
 * @param onProgress from 0 to 1
 * @throws ApiError
 */
export function upload<S extends z.ZodType>(
  schema: S,
  path: string,
  file: File,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: number) => void },
): Promise<z.output<S>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${path}`);
    request.responseType = 'json';
    request.setRequestHeader('accept-language', requestLanguage());
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = request.onabort = () => reject(new ApiError('network', 0, null));
    request.onload = () => {
      const answer: unknown = request.response;
      const parsed = schema.safeParse(answer);
      if (request.status < 300 && parsed.success) return resolve(parsed.data);
      const refusal = ErrorBody.safeParse(answer);
      if (!refusal.success) return reject(new ApiError('badAnswer', request.status, null));
      const { code, message, path: at } = refusal.data.error;
      reject(new ApiError(code, request.status, message, at));
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}
