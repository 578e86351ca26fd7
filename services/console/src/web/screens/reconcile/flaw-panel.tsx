// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { fullDate } from '../../format/civil-date.ts';
import { listOf } from '../../format/list-of.ts';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { FLAW_SEVERITIES } from '../../words/reconcile-words.ts';

type State = Identity['ReconcileState'];
type Flaw = State['knownFlaws']['items'][number];

/** The version of Keycloak that runs, and the published flaws that it has. */
export function FlawPanel({ of: { keycloakVersion, knownFlaws } }: { of: State }) {
  const { i18n } = useLingui();
  const day = fullDate(knownFlaws.asOf, i18n.locale);
  const { floor, items } = knownFlaws;
  return (
    <Panel
      className="c4"
      title={
        keycloakVersion === null ? (
          <Trans>La version de Keycloak</Trans>
        ) : (
          <Trans>Keycloak {keycloakVersion}</Trans>
        )
      }
    >
      {keycloakVersion === null ? (
        <p>
          <Trans>Keycloak n’a pas dit sa version. Vérifiez qu’il répond, puis comparez.</Trans>
        </p>
      ) : (
        <>
          {knownFlaws.belowFloor && (
            <Note tone="late">
              <p>
                <Trans>
                  Trop ancien pour la production : il faut au moins la {floor}. Prévoyez sa mise à
                  jour.
                </Trans>
              </p>
            </Note>
          )}
          <h3 className="sub-title end">
            <Trans>Failles publiées de cette version</Trans>
          </h3>
          {items.length === 0 ? (
            <p className="muted">
              <Trans>Aucune n’est connue.</Trans>
            </p>
          ) : (
            <ul className="flaws">
              {items.map((flaw) => (
                <li key={flaw.id}>
                  <FlawText flaw={flaw} />
                </li>
              ))}
            </ul>
          )}
          <p className="small muted end">
            <Trans>Liste relevée le {day}.</Trans>
          </p>
        </>
      )}
    </Panel>
  );
}

function FlawText({ flaw }: { flaw: Flaw }) {
  const { i18n } = useLingui();
  const versions = listOf(flaw.fixedIn, i18n.locale);
  return (
    <>
      <p>
        <a href={flaw.link} rel="noreferrer noopener" target="_blank">
          {flaw.id}
        </a>
        {flaw.severity !== null && (
          <span className="small muted"> {i18n._(FLAW_SEVERITIES[flaw.severity])}</span>
        )}
      </p>
      <p>{flaw.summary}</p>
      <p className="small muted">
        {flaw.fixedIn.length === 0 ? (
          <Trans>Aucune version ne la corrige encore.</Trans>
        ) : (
          <Trans>Corrigée dans : {versions}.</Trans>
        )}
      </p>
    </>
  );
}
