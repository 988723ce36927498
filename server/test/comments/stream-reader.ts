/** Reads server-sent events as a browser does. */

export interface StreamEvent {
  event: string;
  id: string;
  data: { rev: number; id?: string; comment?: { id: string; text: string } };
}

export interface StreamReader {
  /** the next event; `null` at the stream's end */
  next: () => Promise<StreamEvent | null>;
  cancel: () => Promise<void>;
}

export function listenTo(answer: Response): StreamReader {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  const block = async (): Promise<string | null> => {
    for (;;) {
      const end = buffer.indexOf('\n\n');
      if (end >= 0) {
        const found = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        return found;
      }
      const { value, done } = await reader.read();
      if (done) return null;
      buffer += value;
    }
  };
  const next = async (): Promise<StreamEvent | null> => {
    for (let words = await block(); words !== null; words = await block()) {
      const fields = Object.fromEntries(words.split('\n').map((line) => line.split(/: (.*)/s)));
      if (fields.event)
        return { event: fields.event, id: fields.id, data: JSON.parse(fields.data) as StreamEvent['data'] };
    }
    return null;
  };
  return { next, cancel: () => reader.cancel() };
}
