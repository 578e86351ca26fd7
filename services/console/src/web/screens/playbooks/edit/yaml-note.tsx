// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Note } from '../../../ui/note.tsx';

/** What the form does not hold, and the way to it. */
export function YamlNote() {
  return (
    <Note>
      <p>
        <Trans>
          Les jalons et leurs critères, les ouvertures de vague, les conditions et les actions d’une
          tâche se changent dans le YAML : vérifiez le brouillon, enregistrez-le, modifiez-le dans
          un éditeur de texte, puis importez-le sous <Link to="/plans-types">Plans types</Link>.
        </Trans>
      </p>
    </Note>
  );
}
