import { lazy, useMemo, type ReactNode } from 'react';
import { modelSummary } from '../../network/summary.ts';
import { InView } from './InView.tsx';
import { Later } from '../panels/Later.tsx';
import { SummaryPanel } from '../panels/SummaryPanel.tsx';
import { DigitPanel } from './DigitPanel.tsx';
import { MetricPanel } from './MetricPanel.tsx';
import { NetworkPanel } from './NetworkPanel.tsx';
import { RunPanel } from './RunPanel.tsx';
import { SettingsPanel } from './SettingsPanel.tsx';
import { TestPanel } from './TestPanel.tsx';
import styles from './TrainPage.module.css';
import { useNetworkChain } from './useNetworkChain.ts';

/** These come after what the page opens with. */
const CropsPanel = lazy(() => import('./crops/CropsPanel.tsx'));
const FeatureMapsPanel = lazy(() => import('./maps/FeatureMapsPanel.tsx'));
const TrainingCodePanel = lazy(() => import('./TrainingCodePanel.tsx'));

/** Train the tutorial's network on the crop, and watch it learn. */
export default function TrainPage(): ReactNode {
  return (
    <div className={styles.page}>
      <div className={styles.network}>
        <NetworkPanel />
      </div>
      <div className={styles.settings}>
        <SettingsPanel />
      </div>
      <div className={styles.run}>
        <RunPanel />
        <div className={styles.charts}>
          <MetricPanel metric="accuracy" />
          <MetricPanel metric="loss" />
        </div>
      </div>
      <div className={styles.results}>
        <DigitPanel />
        <TestPanel />
      </div>
      <InView className={styles.crops}>
        {/* Its place is kept, so that nothing jumps when it comes. */}
        <Later frames={2} fallback={<div className={styles.cropsToCome} />}>
          <CropsPanel />
        </Later>
      </InView>
      <InView className={styles.maps}>
        <Later frames={4}>
          <FeatureMapsPanel />
        </Later>
      </InView>
      <div className={styles.texts}>
        <Later frames={6}>
          <NetworkSummary />
          <TrainingCodePanel />
        </Later>
      </div>
    </div>
  );
}

function NetworkSummary(): ReactNode {
  const { network } = useNetworkChain();
  const summary = useMemo(() => network && modelSummary(network.spec), [network]);
  return summary === undefined ? null : <SummaryPanel summary={summary} />;
}
