/** Names under which browsers report that WebGL is computed by the processor. */
const SOFTWARE_RENDERERS = ['SwiftShader', 'llvmpipe', 'softpipe', 'Microsoft Basic Render', 'WARP'] as const;

/** The software that plays the graphics card, from WebGL's renderer string; undefined where a real one answers. */
export function softwareRenderer(renderer: string): string | undefined {
  return SOFTWARE_RENDERERS.find((name) => new RegExp(`\\b${name}\\b`, 'i').test(renderer));
}

/**
 * The device's name for people. Chromium's string is "ANGLE (vendor, device and interface, driver)": its middle is
 * the name, without the interface's version and the codes in brackets behind it.
 */
export function rendererName(renderer: string): string {
  const angle = /^ANGLE \(([^,]*), (.*), [^,]*\)$/.exec(renderer);
  const name = angle?.[2] ?? renderer;
  return name
    .replace(/^ANGLE Metal Renderer: /, '')
    .replace(/ (Direct3D|OpenGL|Vulkan|vs_|\(0x).*$/, '')
    .trim();
}
