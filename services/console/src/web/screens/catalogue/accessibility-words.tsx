// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';

/** Whether people with a disability can use a tool, as far as its statement says. */
export function AccessibilityWords({
  accessibility: { statement, conformity },
}: {
  accessibility: Catalog['ToolAccessibility'];
}) {
  return (
    <>
      <Conformity conformity={conformity} />
      {statement !== null && (
        <>
          {' '}
          <a href={statement}>
            <Trans>Lire la déclaration d’accessibilité</Trans>
          </a>
        </>
      )}
    </>
  );
}

function Conformity({ conformity }: Pick<Catalog['ToolAccessibility'], 'conformity'>) {
  switch (conformity) {
    case 'full':
      return <Trans>Conforme.</Trans>;
    case 'partial':
      return <Trans>Conforme en partie.</Trans>;
    case 'none':
      return <Trans>Non conforme.</Trans>;
    case 'unknown':
      return <Trans>Pas encore évaluée.</Trans>;
  }
}
