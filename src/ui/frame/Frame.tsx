import { useRef, type ReactNode } from 'react';
import * as words from '../../words/words.ts';
import { Brand } from './Brand.tsx';
import { DataCredit } from './DataCredit.tsx';
import { DataStatus } from './DataStatus.tsx';
import { EngineStatus } from './EngineStatus.tsx';
import styles from './Frame.module.css';
import { Navigation } from './Navigation.tsx';
import { Notices } from './Notices.tsx';
import { ShareButton } from './ShareButton.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

/** What is around every page: name, navigation, status, and what went wrong. */
export function Frame({ children }: { readonly children: ReactNode }): ReactNode {
  const main = useRef<HTMLElement>(null);
  return (
    <>
      <header className={styles.header}>
        {/* No link: the address belongs to the experiment. */}
        <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
          {words.frame_skip_label()}
        </button>
        <Brand />
        <Navigation />
        <div className={styles.tools}>
          <DataStatus />
          <EngineStatus />
          <ShareButton />
          <ThemeSwitch />
        </div>
      </header>
      <main ref={main} tabIndex={-1} className={styles.main}>
        <Notices />
        {children}
      </main>
      <DataCredit />
    </>
  );
}
