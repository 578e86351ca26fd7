// SPDX-License-Identifier: AGPL-3.0-or-later
import { useEffect } from 'react';

const MAIN = 'contenu';

/** What holds an element within the content, from the inside out. */
function holders(element: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (
    let parent = element.parentElement;
    parent !== null && parent.closest(`#${MAIN}`) !== null;
    parent = parent.parentElement
  ) {
    found.push(parent);
  }
  return found;
}

/**
 * When the focused element goes away (a form that was sent, a row that was withdrawn), the browser
 * drops the focus at the top of the page. It goes to the nearest thing around it that is still there.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    const main = document.getElementById(MAIN);
    if (main === null) return undefined;
    let last: Element | null = null;
    let around: HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
      around = last === null ? [] : holders(last);
    };
    const observer = new MutationObserver(() => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      const near = around.find((element) => element.isConnected) ?? main;
      if (!near.hasAttribute('tabindex')) near.tabIndex = -1;
      near.focus({ preventScroll: true });
    });
    main.addEventListener('focusin', remember);
    observer.observe(main, { childList: true, subtree: true });
    return () => {
      main.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}
