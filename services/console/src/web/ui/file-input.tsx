// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RefObject } from 'react';

type Props = {
  input: RefObject<HTMLInputElement | null>;
  /** Kinds of files that the browser offers first. */
  accept: string;
  onChoose: (file: File) => void;
};

/** The unseen input behind a button that chooses a file. The same file may be chosen again, once corrected. */
export function FileInput({ input, accept, onChoose }: Props) {
  return (
    <input
      ref={input}
      className="vh"
      type="file"
      accept={accept}
      tabIndex={-1}
      aria-hidden="true"
      onChange={(event) => {
        const chosen = event.currentTarget.files?.[0];
        event.currentTarget.value = '';
        if (chosen !== undefined) onChoose(chosen);
      }}
    />
  );
}
