/** The node and the hosts of the shadow trees that it is in, from the inside out. */
function* hosts(node: Node): Generator<Node> {
  for (let next: Node | undefined = node; next; next = (next.getRootNode() as Partial<ShadowRoot>).host)
    yield next;
}

/** Whether `one` comes before `other` in the page, through shadow roots: what is in a host's tree stands where it does. */
export function precedes(one: Node, other: Node): boolean {
  if (one === other) return false;
  const others = [...hosts(other)];
  for (const mine of hosts(one)) {
    const theirs = others.find((node) => node.getRootNode() === mine.getRootNode());
    if (!theirs) continue;
    // one of them is in the other's shadow tree
    if (mine === theirs) return mine === one;
    return !!(theirs.compareDocumentPosition(mine) & Node.DOCUMENT_POSITION_PRECEDING);
  }
  return false;
}
