import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// The jar serves what lies under META-INF/resources, so the build writes there directly.
const jarResources = "target/classes/META-INF/resources";

export default defineConfig({
  plugins: [react()],
  build: { outDir: jarResources, emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 700 },
  server: { proxy: { "/api": process.env.KEYHOLD_URL ?? "http://127.0.0.1:8080" } },
  test: { environment: "node", include: ["src/**/*.test.{ts,tsx}"] },
});
