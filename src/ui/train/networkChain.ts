import {
  describeNetwork,
  NetworkError,
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
  try {
    const network = describeNetwork(spec);
    const links = network.layers.map((description) => ({
      spec: description.spec,
      description,
      refused: false,
    }));
    return { links, network, problem: undefined };
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    const built = describeBeginning(spec);
    const links = spec.layers.map((layer, index) => ({
      spec: layer,
      description: built[index],
      refused: index === built.length,
    }));
    return { links, network: undefined, problem: error.message };
  }
}

/** The layers in front of the one that refuses. */
function describeBeginning(spec: NetworkSpec): readonly LayerDescription[] {
  for (let count = spec.layers.length - 1; count > 0; count -= 1) {
    try {
      return describeNetwork({ ...spec, layers: spec.layers.slice(0, count) }).layers;
    } catch (error) {
      if (!(error instanceof NetworkError)) throw error;
    }
  }
  return [];
}
