import { lazy, type ReactNode } from 'react';
import { FormDialog } from '../FormDialog.tsx';
import styles from './Sweep.module.css';

const SweepForm = lazy(() => import('./SweepForm.tsx'));

/** A button that opens a form: many crops, one after the other. */
export function SweepDialog(): ReactNode {
  return (
    <FormDialog button="Sweep" heading="Sweep over many crops" className={styles.dialog} form={SweepForm} />
  );
}
