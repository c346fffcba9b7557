/**
 * While it trains, a run copies its convolutions' weights, from which the page has feature maps computed, for
 * at most this share of the time; and no more often than once a second, because computing the maps takes of
 * the cores that train.
 */
export const CONVOLUTION_READS = { share: 0.005, least: 1000 } as const;
