import type { ReactNode } from 'react';
import { ImageSection } from './ImageSection.tsx';
import styles from './RanksPage.module.css';
import { SignalSection } from './SignalSection.tsx';
import { VolumeSection } from './VolumeSection.tsx';

/** Keras's three cropping layers on what each is for: a signal, an image and a volume. */
export default function RanksPage(): ReactNode {
  return (
    <div className={styles.page}>
      <SignalSection />
      <ImageSection />
      <VolumeSection />
    </div>
  );
}
