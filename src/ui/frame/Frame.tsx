import type { ReactNode } from 'react';
import { Brand } from './Brand.tsx';
import { DataStatus } from './DataStatus.tsx';
import { EngineStatus } from './EngineStatus.tsx';
import styles from './Frame.module.css';
import { Navigation } from './Navigation.tsx';
import { Notices } from './Notices.tsx';
import { ShareButton } from './ShareButton.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

/** What is around every page: name, navigation, status, and what went wrong. */
export function Frame({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <>
      <header className={styles.header}>
        <Brand />
        <Navigation />
        <div className={styles.tools}>
          <DataStatus />
          <EngineStatus />
          <ShareButton />
          <ThemeSwitch />
        </div>
      </header>
      <main className={styles.main}>
        <Notices />
        {children}
      </main>
    </>
  );
}
