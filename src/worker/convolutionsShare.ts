/** While it trains, a run copies its convolutions' weights, from which the page has feature maps computed, for at most this share of the time. */
export const CONVOLUTIONS_SHARE = 0.005;
/** More often than this, in milliseconds, computing feature maps would take too much of the cores that train. */
export const CONVOLUTIONS_INTERVAL = 1000;
