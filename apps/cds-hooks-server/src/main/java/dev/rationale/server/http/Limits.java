package dev.rationale.server.http;

import dev.rationale.server.config.SettingValues;
import dev.rationale.server.config.Settings;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.ConditionalHandler;
import org.eclipse.jetty.server.handler.DoSHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * The limits that a request passes, from outside in: rate, size and arrival of the whole body, a turn. A client that sends slowly holds a
 * connection but neither a thread nor a turn. What watches over the service, its health and figures, takes no turn.
 */
final class Limits {

    private static final String[] WATCHING = {"/health/*", "/metrics"};
    private static final int MOST_ADDRESSES = 10_000;

    private Limits() {}

    static Handler around(Handler service, Settings settings) {
        ConcurrencyLimit turns = new ConcurrencyLimit(
                settings.values().limits().workers(),
                settings.values().limits().queued(),
                SettingValues.millis(settings.values().limits().queueMillis()));
        turns.setHandler(service);
        turns.excludePath(WATCHING);
        Handler whole = new WholeBody(
                turns,
                SettingValues.bytes(settings.values().limits().bodyKibibytes()),
                SettingValues.millis(settings.values().limits().bodyMillis()));
        GracefulHandler graceful = new GracefulHandler();
        graceful.setHandler(rate(whole, settings));
        return graceful;
    }

    private static Handler rate(Handler next, Settings settings) {
        ConditionalHandler.ElseNext rate = new DoSHandler(
                next,
                DoSHandler.ID_FROM_REMOTE_ADDRESS,
                new DoSHandler.LeakingBucketTrackerFactory(
                        settings.values().limits().requestsPerSecond()),
                (request, response, callback) -> {
                    Refusals.refuse(response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
                    return true;
                },
                MOST_ADDRESSES);
        rate.excludePath(WATCHING);
        return rate;
    }
}
