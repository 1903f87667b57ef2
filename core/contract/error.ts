import { z } from 'zod';

/** The one table from error code to HTTP status. */
export const HTTP_STATUS = {
  badRequest: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  methodNotAllowed: 405,
  conflict: 409,
  gone: 410,
  tooLarge: 413,
  unsupportedMediaType: 415,
  unprocessable: 422,
  tooManyRequests: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof HTTP_STATUS;

export const ErrorBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string().meta({ description: 'In the language of the request' }),
    path: z.string().optional(),
  }),
});
export type ErrorBody = z.infer<typeof ErrorBody>;
