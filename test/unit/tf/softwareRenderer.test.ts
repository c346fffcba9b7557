import { describe, expect, it } from 'vitest';
import { rendererName, softwareRenderer } from '../../../src/tf/backends/softwareRenderer.ts';

describe.each([
  // Chromium on Linux without a GPU.
  [
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'SwiftShader',
    undefined,
  ],
  ['ANGLE (Mesa, llvmpipe (LLVM 15.0.6 256 bits), OpenGL 4.5)', 'llvmpipe', undefined],
  ['softpipe', 'softpipe', undefined],
  [
    'ANGLE (Microsoft, Microsoft Basic Render Driver (0x0000008C) Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'Microsoft Basic Render',
    undefined,
  ],
  // Real cards, in Chromium on Windows, macOS and Linux, and in Firefox.
  [
    'ANGLE (NVIDIA, NVIDIA GeForce RTX 4060 (0x00002882) Direct3D11 vs_5_0 ps_5_0, D3D11)',
    undefined,
    'NVIDIA GeForce RTX 4060',
  ],
  ['ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)', undefined, 'Apple M2'],
  [
    'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)',
    undefined,
    'Mesa Intel(R) UHD Graphics 620 (KBL GT2)',
  ],
  ['ANGLE (NVIDIA, Vulkan 1.4.312 (NVIDIA NVIDIA H200 (0x00002335)), NVIDIA)', undefined, 'NVIDIA H200'],
  [
    'ANGLE (Intel, Vulkan 1.3.274 (Intel Intel(R) Iris(R) Xe Graphics (TGL GT2) (0x00009A49)), Intel open-source Mesa driver)',
    undefined,
    'Intel(R) Iris(R) Xe Graphics (TGL GT2)',
  ],
  [
    'ANGLE (Samsung Electronics Co., Ltd., Vulkan 1.3.231 (Samsung Xclipse 920 (0x02600200)), Samsung Proprietary)',
    undefined,
    'Samsung Xclipse 920',
  ],
  ['ANGLE (NVIDIA Corporation, NVIDIA H200/PCIe/SSE2, OpenGL ES 3.2)', undefined, 'NVIDIA H200'],
  ['Apple GPU', undefined, 'Apple GPU'],
  ['NVIDIA GeForce GTX 980, or similar', undefined, 'NVIDIA GeForce GTX 980, or similar'],
  // A name that only looks like one of software.
  ['Warpstar 3000', undefined, 'Warpstar 3000'],
])('%s', (renderer, software, name) => {
  it('is told apart from real cards, or named', () => {
    expect(softwareRenderer(renderer)).toBe(software);
    if (name !== undefined) expect(rendererName(renderer)).toBe(name);
  });
});
