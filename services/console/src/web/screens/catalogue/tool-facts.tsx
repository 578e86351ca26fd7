// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';
import { isGiven } from '../../format/is-given.ts';
import { AccessibilityWords } from './accessibility-words.tsx';
import { AntiFeatureLabel } from './anti-feature-label.tsx';
import { SignOnDepth } from './sign-on-depth.tsx';
import { ToolPeople } from './tool-people.tsx';

/** What is known of a tool, checked or not. */
export function ToolFacts({ tool }: { tool: Catalog['ToolDetail'] }) {
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
            <dd>
              <ul className="bullets">
                {tool.antiFeatures.map((feature) => (
                  <li key={feature}>
                    <AntiFeatureLabel feature={feature} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {tool.similar.length > 0 && (
          <>
            <dt>
              <Trans>Outils semblables</Trans>
            </dt>
            <dd>{tool.similar.join(', ')}</dd>
          </>
        )}
        {tool.minimumVersion !== null && (
          <>
            <dt>
              <Trans>Version minimale</Trans>
            </dt>
            <dd>{tool.minimumVersion}</dd>
          </>
        )}
        <dt>
          <Trans>Accessibilité</Trans>
        </dt>
        <dd>
          <AccessibilityWords accessibility={tool.accessibility} />
        </dd>
        <dt>
          <Trans>Ce que le compte du réseau permet</Trans>
        </dt>
        <dd>
          <SignOnDepth depth={tool.signOnDepth} />
        </dd>
        <ToolPeople tool={tool} />
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
