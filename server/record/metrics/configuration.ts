import { Gauge, type Registry } from "prom-client";

/** What loading the configuration reports. */
export type ConfigMetrics = {
  /** The configuration was loaded, at the start or again. */
  loaded(at: Date): void;
  /** A changed configuration was refused; the one before stays in force. */
  refused(): void;
};

/** Whether the configuration in force is the one in the file. */
export function configMetrics(registry: Registry): ConfigMetrics {
  const successful = new Gauge({
    name: "imapscope_config_last_reload_successful",
    help: "Whether the configuration was valid the last time it was loaded.",
    registers: [registry],
  });
  const timestamp = new Gauge({
    name: "imapscope_config_last_reload_success_timestamp_seconds",
    help: "When the configuration was last loaded successfully, in seconds since 1970.",
    registers: [registry],
  });
  return {
    loaded(at) {
      successful.set(1);
      timestamp.set(at.getTime() / 1000);
    },
    refused: () => successful.set(0),
  };
}
