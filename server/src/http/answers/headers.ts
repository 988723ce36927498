/** The headers of every answer, errors included; answers to moderators have stricter ones. */
export const commonHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Answers to moderators are for no other page and no cache. */
export const adminHeaders = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** The admin's own files: for no other origin's page, and apart from whoever opened it. */
export const adminFileHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
} as const;

/** Marks answers made with all their headers: looking into a Response's headers costs more than the rest of a cached answer. */
const complete = Symbol('complete');

/** An answer that has the common headers already. */
export function completeResponse(
  body: string | Uint8Array<ArrayBuffer> | null,
  status: number,
  headers: Record<string, string>,
): Response {
  return Object.assign(new Response(body, { status, headers }), { [complete]: true });
}

/** The answer with these headers where it does not say otherwise itself. */
export function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  if (complete in response) return response;
  for (const [name, value] of Object.entries(headers))
    if (!response.headers.has(name)) response.headers.set(name, value);
  return response;
}
