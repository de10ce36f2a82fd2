/**
 * Loaded into every child by --import: when the door that started it dies, even by force, the child goes too and does
 * not keep writing. At its end it tells the door how much memory it took.
 */
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
process.on('exit', () => {
  const peakKilobytes = process.resourceUsage().maxRSS;
  if (process.connected) process.send?.({ peakKilobytes });
});
export {};
