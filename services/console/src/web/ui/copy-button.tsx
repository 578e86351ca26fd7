// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';

type Props = {
  text: string;
  label: ReactNode;
  /** What the button says once it was done. */
  doneLabel: ReactNode;
  /** Where the browser refuses: shows the text so that it can be copied by hand. */
  onRefused: () => void;
};

/** Puts a text on the clipboard. */
export function CopyButton({ text, label, doneLabel, onRefused }: Props) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      onRefused();
    }
  };
  return <Button onClick={() => void copy()}>{copied === text ? doneLabel : label}</Button>;
}
