/** Names under which browsers report that WebGL is computed by the processor. */
const SOFTWARE_RENDERERS = ['SwiftShader', 'llvmpipe', 'softpipe', 'Microsoft Basic Render', 'WARP'] as const;

/** The software that plays the graphics card, from WebGL's renderer string; undefined where a real one answers. */
export function softwareRenderer(renderer: string): string | undefined {
  return SOFTWARE_RENDERERS.find((name) => new RegExp(`\\b${name}\\b`, 'i').test(renderer));
}

/**
 * The device's name for people. Chromium's string is "ANGLE (vendor, device and interface, driver)": its middle is
 * the name, without the interface's version and the codes in brackets behind it. Over Vulkan the middle is "Vulkan version
 * (vendor device (code))", where the device often begins with its vendor, too.
 */
export function rendererName(renderer: string): string {
  const vulkan = /Vulkan [\d.]+ \((.*) \(0x[\da-f]+\)\)/i.exec(renderer);
  if (vulkan?.[1] !== undefined) return vulkan[1].replace(/^(\S+) (?=\1\b)/, '');
  const angle = /^ANGLE \(([^,]*), (.*), [^,]*\)$/.exec(renderer);
  const name = angle?.[2] ?? renderer;
  return name
    .replace(/^ANGLE Metal Renderer: /, '')
    .replace(/(\/PCIe)?\/SSE2$/, '')
    .replace(/ (Direct3D|OpenGL|vs_|\(0x).*$/, '')
    .trim();
}
