/** English of bodies with markup. */
export const phrases = { 'comments.code': 'Code' } as const;
