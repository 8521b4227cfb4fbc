package dev.rationale.cdshooks.fetch;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Collects a body and gives up as soon as it is larger than what may still be read. */
final class LimitedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final AtomicLong remaining;
    private final long announced;
    private final AtomicBoolean over = new AtomicBoolean();

    private @Nullable Subscription subscription;

    /**
     * Starts an empty body.
     *
     * @param announced the length that the server announced, zero if it did not
     */
    LimitedBody(AtomicLong remaining, long announced) {
        this.remaining = remaining;
        this.announced = announced;
        whole.getBody().whenComplete((bytes, failed) -> {
            if (failed != null) {
                body.completeExceptionally(failed);
            } else {
                body.complete(bytes);
            }
        });
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        if (announced > remaining.get()) {
            giveUp();
        } else {
            whole.onSubscribe(given);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        long read = buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (over.get() || remaining.addAndGet(-read) < 0) {
            giveUp();
        } else {
            whole.onNext(buffers);
        }
    }

    private void giveUp() {
        over.set(true);
        if (subscription != null) {
            subscription.cancel();
        }
        body.completeExceptionally(new LimitedHttp.TooLarge());
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        if (!over.get()) {
            whole.onComplete();
        }
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }
}
