// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from './button.tsx';

type Props = { page: number; size: number; total: number; onPage: (page: number) => void };

/** Where one is in a long list, and the way to the rest. Pages count from 1. */
export function Pagination({ page, size, total, onPage }: Props) {
  const { t } = useLingui();
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages === 1) return null;
  const first = (page - 1) * size + 1;
  const last = Math.min(page * size, total);
  return (
    <nav className="pages" aria-label={t`Pages de la liste`}>
      {page > 1 && (
        <Button onClick={() => onPage(page - 1)}>
          <Trans>Page précédente</Trans>
        </Button>
      )}
      <output className="small muted">
        <Trans>
          {first} à {last} sur {total}
        </Trans>
      </output>
      {page < pages && (
        <Button onClick={() => onPage(page + 1)}>
          <Trans>Page suivante</Trans>
        </Button>
      )}
    </nav>
  );
}
