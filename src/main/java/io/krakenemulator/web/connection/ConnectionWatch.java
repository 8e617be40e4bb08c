package io.krakenemulator.web.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The first handler of a connection. It counts the connection, adds the guard once the server's pipeline exists, and
 * closes a connection that is idle for too long.
 */
final class ConnectionWatch extends ChannelInboundHandlerAdapter {

    /** The handler of TLS in that pipeline, and ours behind it. */
    private static final String TLS = "ssl";

    private static final String DECRYPTED = "decrypted";

    /** Length of the bytes with which a client begins HTTP/2. */
    private static final int HTTP2_PREFACE = 24;

    private static final long NOT_IDLE = -1;

    private static final Duration FAREWELL = Duration.ofMillis(500);

    private static final byte[] NO_ROOM = unavailable("Too many connections are open. Try again shortly.");
    private static final byte[] STOPPING = unavailable("The emulator is stopping. Try again shortly.");

    private final ConnectionBounds bounds;
    private final Connections connections;

    private boolean counted;
    private ChannelHandlerContext context;
    private RequestGuard guard;
    private PacedAnswers answers;
    private ScheduledFuture<?> ticks;
    private long idleNumber = NOT_IDLE;

    /** Whether bytes of the next request have come, and since when; without them, since when the connection has been idle. */
    private boolean headBegun;

    private long headSince;
    private long bodySince;
    private long lastRead;
    private long lastWrite;
    private long lastTick;
    private Object lastPiece;
    private long lastPieceProgress;

    ConnectionWatch(ConnectionBounds bounds, Connections connections) {
        this.bounds = bounds;
        this.connections = connections;
    }

    private static byte[] unavailable(String detail) {
        var body = "{\"detail\":\"" + detail + "\",\"code\":\"service_unavailable\"}";
        return ("HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\nRetry-After: 1\r\nConnection: close\r\n"
                        + "X-Content-Type-Options: nosniff\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void channelActive(ChannelHandlerContext active) {
        context = active;
        if (NewConnections.areRefused()) {
            refuse(STOPPING);
        } else if (connections.enter()) {
            counted = true;
            begin();
        } else {
            refuse(NO_ROOM);
        }
        active.fireChannelActive();
    }

    private void begin() {
        headSince = System.nanoTime();
        lastRead = headSince;
        lastWrite = headSince;
        lastTick = headSince;
        // A connection without a complete first request is closed before all others.
        becomeIdle();
        long tick = bounds.tick().toNanos();
        ticks = context.executor().scheduleAtFixedRate(this::checkTimeouts, tick, tick, TimeUnit.NANOSECONDS);
    }

    private void refuse(byte[] answer) {
        var channel = context.channel();
        context.writeAndFlush(Unpooled.wrappedBuffer(answer)).addListener(written -> {
            if (channel instanceof DuplexChannel duplex) {
                duplex.shutdownOutput();
            }
        });
        context.executor().schedule(() -> channel.close(), FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext reading, Object read) {
        if (!counted) {
            ReferenceCountUtil.release(read);
            return;
        }
        lastRead = System.nanoTime();
        if (guard == null) {
            if (reading.pipeline().get(TLS) == null) {
                awaitCodec(reading, read);
                addGuard(reading.pipeline());
            } else if (reading.pipeline().get(DECRYPTED) == null) {
                reading.pipeline().addAfter(TLS, DECRYPTED, new Decrypted());
            }
        }
        if (!headBegun && (guard == null || guard.isIdle())) {
            headBegun = true;
            headSince = lastRead;
        }
        reading.fireChannelRead(read);
    }

    private void addGuard(ChannelPipeline pipeline) {
        if (guard == null && pipeline.get(AnswerPipeline.CODEC) != null) {
            answers = new PacedAnswers();
            guard = new RequestGuard(this);
            // Each directly behind the codec: handlers in between would count the requests that are sent ahead, and
            // fail.
            pipeline.addAfter(AnswerPipeline.CODEC, AnswerPipeline.GUARD, guard);
            pipeline.addAfter(AnswerPipeline.CODEC, "paced", answers);
        }
    }

    /**
     * Adds the guard with the first decrypted bytes. The end of a handshake adds the codec, and often comes in one read with the
     * first request.
     */
    private final class Decrypted extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext decrypted, Object read) {
            addGuard(decrypted.pipeline());
            decrypted.fireChannelRead(read);
        }
    }

    /**
     * A server that also speaks HTTP/2 adds its codec when the first bytes have shown the protocol. These bytes arrive
     * alone.
     */
    private static void awaitCodec(ChannelHandlerContext reading, Object read) {
        if (read instanceof ByteBuf bytes) {
            for (int i = 0; i < HTTP2_PREFACE && bytes.readableBytes() > 1; i++) {
                if (reading.pipeline().get(AnswerPipeline.CODEC) != null) {
                    return;
                }
                reading.fireChannelRead(bytes.readRetainedSlice(1));
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext inactive) {
        if (counted) {
            counted = false;
            ticks.cancel(false);
            becomeBusy();
            connections.leave();
        }
        inactive.fireChannelInactive();
    }

    /** The headers of a request are complete. */
    void requestBegins() {
        becomeBusy();
        headBegun = false;
        bodySince = System.nanoTime();
        LongBody.end(context.channel());
    }

    /** A request has its answer, and none is waiting. */
    void requestEnds() {
        becomeBusy();
        headBegun = false;
        headSince = System.nanoTime();
        becomeIdle();
    }

    /** The request has its answer, although its body is still coming. So the connection is closed before all others. */
    void requestIsAnswered() {
        becomeBusy();
        if (counted) {
            Channel channel = context.channel();
            idleNumber = connections.becomeAnswered(channel::close);
        }
    }

    private void becomeIdle() {
        if (idleNumber == NOT_IDLE && counted) {
            Channel channel = context.channel();
            idleNumber = connections.becomeIdle(channel::close);
        }
    }

    private void becomeBusy() {
        if (idleNumber != NOT_IDLE) {
            connections.becomeBusy(idleNumber);
            idleNumber = NOT_IDLE;
        }
    }

    private void checkTimeouts() {
        long now = System.nanoTime();
        long passed = now - lastTick;
        lastTick = now;
        if (!context.channel().config().isAutoRead()) {
            // It is the server that does not read: the client is not late.
            bodySince += passed;
            lastRead = now;
        }
        if (isWriteStalled(now)) {
            context.close();
        } else if (guard == null || guard.isIdle()) {
            if (headBegun && now - headSince > bounds.headerTimeout().toNanos()) {
                timeOut("The headers of the request did not arrive in time.");
            } else if (!headBegun && now - headSince > bounds.idleTimeout().toNanos()) {
                context.close();
            }
        } else if (guard.isReading()
                && (isBodyOverdue(now) || now - lastRead > bounds.bodyPause().toNanos())) {
            timeOut("The body of the request did not arrive in time.");
        }
    }

    private boolean isBodyOverdue(long now) {
        return now - bodySince > bounds.bodyTimeout().toNanos() && !LongBody.isAllowed(context.channel());
    }

    private void timeOut(String detail) {
        if (guard == null) {
            context.close();
        } else {
            guard.timeOut(detail);
        }
    }

    /** Returns whether an answer has waited too long without a byte being written. */
    private boolean isWriteStalled(long now) {
        var buffer = context.channel().unsafe().outboundBuffer();
        boolean waits = buffer != null && buffer.totalPendingWriteBytes() > 0 || answers != null && answers.isWaiting();
        Object piece = buffer == null ? null : buffer.current();
        long progress = buffer == null ? 0 : buffer.currentProgress();
        if (!waits || piece != lastPiece || progress != lastPieceProgress) {
            lastWrite = now;
        }
        lastPiece = piece;
        lastPieceProgress = progress;
        return now - lastWrite > bounds.writeTimeout().toNanos();
    }
}
