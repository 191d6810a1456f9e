/** An element of a drawing, and the words in it. */
export interface Shape {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements of a flat drawing in their order, the root first. Throws where it is not well-formed, or nested. */
export function readSvg(svg: string): Shape[] {
  const token = /<(\w+)((?: [\w:-]+="[^"<>]*")*)(\/?)>|<\/(\w+)>|([^<>]+)/y;
  const shapes: Shape[] = [];
  const open: Shape[] = [];
  while (token.lastIndex < svg.length) {
    const at = token.lastIndex;
    const found = token.exec(svg);
    if (!found) throw new Error(`no SVG at ${at}: ${svg.slice(at, at + 60)}`);
    const [, name, attributes = '', isEmpty, end, text] = found;
    const current = open.at(-1);
    if (text !== undefined) {
      if (current?.name !== 'text') throw new Error(`words outside a text: ${text}`);
      current.text += text;
    } else if (end !== undefined) {
      if (open.pop()?.name !== end) throw new Error(`</${end}> closes something else`);
    } else if (name !== undefined) {
      if (open.length > 1) throw new Error(`<${name}> within <${current?.name}>`);
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
      const shape = { name, attributes: Object.fromEntries(pairs), text: '' };
      shapes.push(shape);
      if (!isEmpty) open.push(shape);
    }
  }
  if (open.length > 0) throw new Error('not closed');
  return shapes;
}

/** The words of a drawing. */
export function wordsOf(svg: string): string[] {
  return readSvg(svg).flatMap(({ name, text }) => (name === 'text' ? [text] : []));
}

/** The same drawing for somebody who sees no colours: whether it is filled, outlined or neither remains. */
export function withoutColour(svg: string): string {
  return svg.replace(/#[0-9a-f]{6}/g, 'ink');
}

/** The same without its words too: of those, only a question mark is a sign. */
export function onlySigns(svg: string): string {
  return withoutColour(svg).replace(/<text.*?<\/text>/g, (text) => (text.includes('>?<') ? '?' : ''));
}

/** Every number a drawing is made of, and whatever should have been one. */
export function numbersOf({ attributes }: Shape): number[] {
  const drawn = ['x', 'y', 'cx', 'cy', 'r', 'width', 'height', 'd', 'points', 'stroke-width'];
  return drawn.flatMap((key) => (attributes[key]?.match(/-?[\d.]+|[a-z]{2,}/gi) ?? []).map(Number));
}
