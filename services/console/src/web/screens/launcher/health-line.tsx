// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { Glyph } from '../../ui/glyph.tsx';

/** What keeps a tool from working now, or soon will; nothing when all is well. */
export function HealthLine({ health }: { health: Catalog['InstanceHealth'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const { maintenance, incident } = health;
  const at = (instant: string) => shortInstant(instant, i18n.locale, today);
  if (maintenance !== null && maintenance.isNow) {
    const end = at(maintenance.endsAt);
    return (
      <p className="small warn">
        <Glyph name="late" tone="late" />{' '}
        <Trans>
          En maintenance jusqu’au {end}. {maintenance.message}
        </Trans>
      </p>
    );
  }
  if (incident !== null) {
    const said = incident.updates.at(-1)?.message;
    return (
      <p className="small warn">
        <Glyph name="block" tone="block" /> {incident.title} {said}
      </p>
    );
  }
  if (health.state === 'down') {
    return (
      <p className="small warn">
        <Glyph name="block" tone="block" /> {health.reason?.sentence}
      </p>
    );
  }
  if (maintenance === null) return null;
  const start = at(maintenance.startsAt);
  const end = at(maintenance.endsAt);
  return (
    <p className="small muted">
      <Trans>
        Maintenance prévue du {start} au {end}. {maintenance.message}
      </Trans>
    </p>
  );
}
