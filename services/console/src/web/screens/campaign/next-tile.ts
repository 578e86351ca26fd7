// SPDX-License-Identifier: AGPL-3.0-or-later

type Tile = { code: string; x: number; y: number };

const STEPS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The tile that a key leads to: the first one straight ahead, else the nearest on that side.
 * Home and End go to the first and the last tile. Null when the key leads nowhere.
 */
export function nextTile(tiles: readonly Tile[], from: string, key: string): string | null {
  if (key === 'Home') return tiles[0]?.code ?? null;
  if (key === 'End') return tiles.at(-1)?.code ?? null;
  const step = STEPS[key];
  const here = tiles.find(({ code }) => code === from);
  if (step === undefined || here === undefined) return null;
  const [dx, dy] = step;
  const ahead = tiles
    .map((tile) => ({
      code: tile.code,
      along: (tile.x - here.x) * dx + (tile.y - here.y) * dy,
      aside: Math.abs((tile.x - here.x) * dy) + Math.abs((tile.y - here.y) * dx),
    }))
    .filter(({ along }) => along > 0)
    .sort((a, b) => a.aside - b.aside || a.along - b.along);
  const straight = ahead.find(({ aside }) => aside === 0);
  return (straight ?? ahead.sort((a, b) => a.along + a.aside - b.along - b.aside)[0])?.code ?? null;
}
