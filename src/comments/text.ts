/** Detects texts that look empty: white space, controls, lone combining marks, and fillers such as U+3164 and U+2800. */
const visible = /[^\p{Z}\p{Cc}\p{Cf}\p{M}\p{DI}\u2800]/u;

/** Whether a reader would see nothing of the text. */
export const isEmptyText = (text: string): boolean =>
  // the other expression takes long to compile, and most texts do not need it
  !/\w/.test(text) && !visible.test(text);
