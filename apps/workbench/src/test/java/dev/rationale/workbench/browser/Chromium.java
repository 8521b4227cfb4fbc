package dev.rationale.workbench.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real browser, told what to do by the protocol of its own developer tools: no driver has to be fetched. */
final class Chromium implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();

    /** What the page complained of: violations of its policy, errors of scripts. */
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Chromium(Process process, URI page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Listener())
                .join();
        call("Page.enable", JSON.createObjectNode());
        call("Runtime.enable", JSON.createObjectNode());
        call("Log.enable", JSON.createObjectNode());
    }

    /** Where the browser is, if there is one. */
    static Optional<Path> found() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path profile) {
        try {
            Process process = new ProcessBuilder(
                            found().orElseThrow().toString(),
                            "--headless=new",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--hide-scrollbars",
                            "--no-first-run",
                            "--lang=en",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + profile,
                            "about:blank")
                    .redirectErrorStream(true)
                    .redirectOutput(profile.resolve("output").toFile())
                    .start();
            return new Chromium(process, page(port(profile.resolve("DevToolsActivePort"), process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String port(Path file, Process process) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.exists(file) && !Files.readAllLines(file).isEmpty()) {
                return Files.readAllLines(file).get(0);
            }
            Thread.onSpinWait();
        }
        throw new IllegalStateException("The browser did not start.");
    }

    private static URI page(String port) throws IOException {
        try {
            HttpRequest targets = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json"))
                    .build();
            JsonNode all = JSON.readTree(HttpClient.newHttpClient()
                    .send(targets, HttpResponse.BodyHandlers.ofString())
                    .body());
            for (JsonNode one : all) {
                if (one.path("type").asText().equals("page")) {
                    return URI.create(one.path("webSocketDebuggerUrl").asText());
                }
            }
            throw new IllegalStateException("The browser has no page.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                take(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private void take(String message) {
        try {
            JsonNode read = JSON.readTree(message);
            if (read.has("id")) {
                Optional.ofNullable(waiting.remove(read.path("id").asInt())).ifPresent(one -> one.complete(read));
            }
            switch (read.path("method").asText()) {
                case "Runtime.exceptionThrown" ->
                    complaints.add(read.at("/params/exceptionDetails").toString());
                case "Log.entryAdded" -> {
                    JsonNode entry = read.at("/params/entry");
                    if (entry.path("level").asText().equals("error")) {
                        complaints.add(entry.path("text").asText() + " "
                                + entry.path("url").asText());
                    }
                }
                case "Page.javascriptDialogOpening" -> complaints.add("A dialog opened.");
                default -> {}
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode call(String method, ObjectNode parameters) {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        socket.sendText(message.toString(), true).join();
        JsonNode read = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        if (read.has("error")) {
            throw new IllegalStateException(method + ": " + read.path("error"));
        }
        return read.path("result");
    }

    /** Goes to an address and waits until the page is there with its scripts. */
    void go(String address) {
        call("Page.navigate", JSON.createObjectNode().put("url", address));
        await("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** The value of an expression; of a promise what it comes to. */
    JsonNode evaluate(String expression) {
        JsonNode answer = call(
                "Runtime.evaluate",
                JSON.createObjectNode()
                        .put("expression", expression)
                        .put("returnByValue", true)
                        .put("awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.at("/result/value");
    }

    /** Waits, in the browser and frame by frame, until something holds. */
    void await(String condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (evaluate("(() => { try { return Boolean(" + condition + ") } catch (e) { return false } })()")
                        .asBoolean()) {
                    return;
                }
                evaluate("new Promise((go) => setTimeout(go, 50))");
            } catch (IllegalStateException navigated) {
                // The page that was asked is gone; the next one is asked.
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("This never held: " + condition + "\n" + evaluate("document.body.innerText"));
    }

    String text(String selector) {
        return evaluate("document.querySelector(" + quoted(selector) + ")?.innerText ?? ''")
                .asText();
    }

    /** A key as a keyboard sends it. */
    void press(String key, int code) {
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    JSON.createObjectNode()
                            .put("type", type)
                            .put("key", key)
                            .put("code", key)
                            .put("windowsVirtualKeyCode", code)
                            .put("text", key.equals("Enter") ? "\r" : ""));
        }
    }

    void type(String text) {
        call("Input.insertText", JSON.createObjectNode().put("text", text));
    }

    void screen(int width, int height, boolean dark, boolean script) {
        call(
                "Emulation.setDeviceMetricsOverride",
                JSON.createObjectNode()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
        ObjectNode media = JSON.createObjectNode().put("media", "");
        media.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", dark ? "dark" : "light");
        call("Emulation.setEmulatedMedia", media);
        call("Emulation.setScriptExecutionDisabled", JSON.createObjectNode().put("value", !script));
    }

    byte[] picture(boolean whole) {
        return Base64.getDecoder()
                .decode(call(
                                "Page.captureScreenshot",
                                JSON.createObjectNode().put("format", "png").put("captureBeyondViewport", whole))
                        .path("data")
                        .asText());
    }

    List<String> complaints() {
        return new ArrayList<>(complaints);
    }

    static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }

    @Override
    public void close() {
        try {
            call("Browser.close", JSON.createObjectNode());
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
