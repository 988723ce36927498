/** Where on the desk somebody is: kept in the fragment, so that the browser goes back and a tab can be reloaded. */
export const rooms = ['comments', 'authors', 'promos', 'posts'] as const;
export type Room = (typeof rooms)[number];

export interface Place {
  room: Room;
  /** what is open in the room, such as an author's id; `null` for the room's first page */
  open: string | null;
}

/** What is open when something is to be added: no id has this sign. */
export const adding = '+';

export function placeOf(hash: string): Place {
  const [, name, , rest] = /^#(\w*)(\/(.*))?$/s.exec(hash) ?? [];
  const room = rooms.find((one) => one === name);
  return { room: room ?? 'comments', open: room && rest ? decoded(rest) : null };
}

export const hashOf = (room: Room, open?: string): string =>
  open === undefined ? `#${room}` : `#${room}/${encodeURIComponent(open)}`;

function decoded(rest: string): string {
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}
