type Point = readonly [x: number, y: number];

const round = (value: number): number => +value.toFixed(2);

/**
 * SVG path data of a smooth curve through the points, one stroke for each run of known ones. The tangent at a point is
 * that of its neighbours (Catmull–Rom, as cubic Béziers).
 */
export function curvePath(points: readonly (Point | null)[]): string {
  const at = (index: number) => points[index] ?? null;
  return points
    .map((point, index) => {
      if (!point) return '';
      const from = at(index - 1);
      if (!from) return `M${point.map(round).join(' ')}`;
      const [before, after] = [at(index - 2) ?? from, at(index + 1) ?? point];
      const controls = [
        from[0] + (point[0] - before[0]) / 6,
        from[1] + (point[1] - before[1]) / 6,
        point[0] - (after[0] - from[0]) / 6,
        point[1] - (after[1] - from[1]) / 6,
      ];
      return `C${[...controls, ...point].map(round).join(' ')}`;
    })
    .join('');
}
