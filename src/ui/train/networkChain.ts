import {
  describeBeginning,
  describeNetwork,
  type LayerDescription,
  type NetworkDescription,
} from '../../network/describeNetwork.ts';
import type { LayerSpec, NetworkSpec } from '../../network/layers.ts';

/** A layer in the chain. Behind one that refuses its input the others have no shape. */
export interface ChainLink {
  readonly spec: LayerSpec;
  readonly description: LayerDescription | undefined;
  readonly refused: boolean;
}

/** A network as it is drawn, also where it cannot be built. */
export interface NetworkChain {
  readonly links: readonly ChainLink[];
  /** The whole network; undefined where it cannot be built. */
  readonly network: NetworkDescription | undefined;
  /** Which layer refuses its input and why, in one sentence. */
  readonly problem: string | undefined;
}

/** The layers of a network, described as far as it can be built. */
export function networkChain(spec: NetworkSpec): NetworkChain {
  const { layers, refusal } = describeBeginning(spec);
  const links = spec.layers.map((layer, index) => ({
    spec: layer,
    description: layers[index],
    refused: refusal !== undefined && index === layers.length,
  }));
  return {
    links,
    network: refusal === undefined ? describeNetwork(spec) : undefined,
    problem: refusal?.message,
  };
}
