package io.krakenemulator.boot;

/** What kind of executable this is. */
final class Executable {

    /**
     * Whether this is a native image. Classes are initialised while an image is built, which makes this a constant
     * there: whatever stands behind {@code !NATIVE} is not analysed and does not enter the image.
     */
    static final boolean NATIVE = System.getProperty("org.graalvm.nativeimage.imagecode") != null;

    private Executable() {}
}
