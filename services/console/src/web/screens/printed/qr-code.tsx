// SPDX-License-Identifier: AGPL-3.0-or-later
import { useQuery } from '@tanstack/react-query';

/** Free modules around the code: what readers of ISO/IEC 18004 need. */
const QUIET = 4;

/**
 * A QR code, black on white whatever the theme, for paper too. Its maker is loaded when it is needed;
 * while it is not there, or cannot be had, nothing is shown.
 * @param label what it holds, for who does not see it
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data } = useQuery({
    queryKey: ['qr-maker'],
    queryFn: async () => (await import('uqr')).encode,
    staleTime: Infinity,
  });
  if (data === undefined) return null;
  const { data: rows, size } = data(text, { ecc: 'M', border: QUIET });
  const path = rows
    .flatMap((row, y) => row.map((isBlack, x) => (isBlack ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
