// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tier } from '@essaim/kernel';

const FLOORS = [
  { tier: 'national', x: 11, y: 4, width: 6 },
  { tier: 'regional', x: 8, y: 9.5, width: 12 },
  { tier: 'departmental', x: 5, y: 15, width: 18 },
  { tier: 'local', x: 2, y: 20.5, width: 24 },
] as const satisfies readonly { tier: Tier; x: number; y: number; width: number }[];

/** Four floors, the one of the hat filled. A hoster stands beside the tree: none. */
export function TierSign({ tier }: { tier: Tier | null }) {
  return (
    <svg className="tier" viewBox="0 0 28 28" aria-hidden="true">
      {FLOORS.map((floor) => (
        <rect
          key={floor.tier}
          className={floor.tier === tier ? 'on' : undefined}
          x={floor.x}
          y={floor.y}
          width={floor.width}
          height="3.6"
          rx="1"
        />
      ))}
    </svg>
  );
}
