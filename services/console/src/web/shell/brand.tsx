// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

/** The sign: a swarm of tiles, one of which leads. */
export function BrandSign() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true">
      <g className="b1">
        <rect x="2" y="11" width="7" height="7" rx="2" />
        <rect x="10.5" y="11" width="7" height="7" rx="2" />
        <rect x="6" y="19.5" width="7" height="7" rx="2" />
        <rect x="14.5" y="19.5" width="7" height="7" rx="2" />
        <rect x="10.5" y="2.5" width="7" height="7" rx="2" opacity=".55" />
      </g>
      <rect className="b2" x="19" y="6.5" width="7" height="7" rx="2" />
    </svg>
  );
}

/** The sign and the name, leading home. */
export function Brand() {
  return (
    <Link className="brand" to="/">
      <BrandSign />
      <span className="brand-name">essaim</span>
      <span className="vh">
        <Trans>, accueil</Trans>
      </span>
    </Link>
  );
}
