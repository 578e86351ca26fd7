// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';
import { isGiven } from '../../format/is-given.ts';

/** What is known of a tool, checked or not. */
export function ToolFacts({ tool }: { tool: Catalog['Tool'] }) {
  const { i18n } = useLingui();
  const text =
    tool.description[i18n.locale === 'en' ? 'en' : 'fr'] ??
    tool.description.fr ??
    tool.description.en;
  const { verified, unverified } = tool.verification;
  return (
    <>
      {isGiven(text?.long) && <p className="pre">{text.long}</p>}
      {text !== undefined && text.features.length > 0 && (
        <ul className="bullets">
          {text.features.map((feature) => (
            <li key={feature}>{feature}</li>
          ))}
        </ul>
      )}
      <dl className="kv end">
        <dt>
          <Trans>Licence</Trans>
        </dt>
        <dd>{tool.licence}</dd>
        <dt>
          <Trans>Code source</Trans>
        </dt>
        <dd>
          <a href={tool.url}>{tool.url}</a>
        </dd>
        {tool.replaces.length > 0 && (
          <>
            <dt>
              <Trans>Remplace</Trans>
            </dt>
            <dd>{tool.replaces.join(', ')}</dd>
          </>
        )}
        {tool.antiFeatures.length > 0 && (
          <>
            <dt>
              <Trans>Points de vigilance</Trans>
            </dt>
            <dd>{tool.antiFeatures.join(', ')}</dd>
          </>
        )}
        {tool.sso.notes.length > 0 && (
          <>
            <dt>
              <Trans>Connexion, en détail</Trans>
            </dt>
            <dd>
              <Lines lines={tool.sso.notes} />
            </dd>
          </>
        )}
        {verified.length > 0 && (
          <>
            <dt>
              <Trans>Vérifié</Trans>
            </dt>
            <dd>
              <Lines lines={verified} />
            </dd>
          </>
        )}
        {unverified.length > 0 && (
          <>
            <dt>
              <Trans>Non vérifié</Trans>
            </dt>
            <dd>
              <Lines lines={unverified} />
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="bullets">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
