/** Figures in rows of one width, eight octets each; where there is none, it is NaN. */
export type FigureRows = {
  get(row: number, column: number): number;
  set(row: number, column: number, figure: number): void;
  /** Adds to a figure; to one that is not there, as to 0. */
  add(row: number, column: number, by: number): void;
  /** All figures of the row go. */
  clear(row: number): void;
};

/** Room for so many rows at first; when there are more, twice as many. */
const FIRST_ROWS = 16;

/** Begins without figures. */
export function createFigureRows(width: number): FigureRows {
  let all = new Float64Array(0);

  const makeRoom = (length: number): void => {
    const more = new Float64Array(Math.max(length, 2 * all.length, FIRST_ROWS * width)).fill(Number.NaN);
    more.set(all);
    all = more;
  };
  const get = (row: number, column: number): number => all[row * width + column] ?? Number.NaN;
  const set = (row: number, column: number, figure: number): void => {
    const end = (row + 1) * width;
    if (end > all.length) {
      if (Number.isNaN(figure)) return;
      makeRoom(end);
    }
    all[row * width + column] = figure;
  };

  return {
    get,
    set,
    add(row, column, by) {
      const before = get(row, column);
      set(row, column, (Number.isNaN(before) ? 0 : before) + by);
    },
    clear(row) {
      all.fill(Number.NaN, row * width, (row + 1) * width);
    },
  };
}
