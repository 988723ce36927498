/** The beginning of a JSON document that was cut, up to the last whole object of a list of the outermost object. */
export function wholeItems(json: string): string {
  const open: string[] = [];
  let end = 0;
  for (const { 0: token, index } of json.matchAll(/"(?:[^"\\]|\\.)*(?:"|$)|[{}[\]]/gs)) {
    if (token === '{' || token === '[') open.push(token);
    else if (token === '}' || token === ']') open.pop();
    if (token === '}' && open.length === 2 && open[0] === '{' && open[1] === '[') end = index + 1;
  }
  return `${json.slice(0, end)}]}`;
}
