import type { OutgoingHttpHeaders } from 'node:http';

/**
 * The content security policy of every answer. Styles may be inline because Web Chat and antd make theirs at run
 * time; scripts may not.
 * @param frameAncestors origins that may show the page in a frame besides our own
 */
export function contentSecurityPolicy(frameAncestors: readonly string[]): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self' ws: wss: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${["'self'", ...frameAncestors].join(' ')}`,
  ].join('; ');
}

export const securityHeaders = (frameAncestors: readonly string[] = []): OutgoingHttpHeaders => ({
  'content-security-policy': contentSecurityPolicy(frameAncestors),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
});
