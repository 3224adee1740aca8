import CPNG
import Cairo

/// Why libpng does not take a file, in its own words.
public struct PNGRefusal: Error, CustomStringConvertible {
  /// The words.
  public let description: String
}

extension Pixels {
  /// Decodes an opaque PNG file by libpng's simplified reader, which knows nothing of how we write.
  ///
  /// The corresponding C functions are `png_image_begin_read_from_memory` and `png_image_finish_read`.
  ///
  /// - Throws: ``PNGRefusal`` also where libpng only warns, and where a pixel is not opaque.
  public init(png bytes: [UInt8]) throws {
    var image = png_image()
    image.version = png_uint_32(PNG_IMAGE_VERSION)
    defer { png_image_free(&image) }
    func check(_ status: Int32) throws {
      guard status != 0, image.warning_or_error == 0 else {
        throw PNGRefusal(
          description: withUnsafeBytes(of: image.message) { message in
            String(decoding: message.prefix { $0 != 0 }, as: UTF8.self)
          })
      }
    }
    let values = try bytes.withUnsafeBytes { bytes in
      try check(png_image_begin_read_from_memory(&image, bytes.baseAddress, bytes.count))
      // Alpha is asked for, so that it can be seen not to be there.
      image.format = shim_png_format_rgba
      let count = Int(image.width) * Int(image.height)
      var channels = [UInt8](repeating: 0, count: 4 * count)
      try check(png_image_finish_read(&image, nil, &channels, 0, nil))
      return try (0..<count).map { pixel in
        let rgba = channels[(4 * pixel)..<(4 * pixel + 4)].map(UInt32.init)
        guard rgba[3] == 255 else {
          throw PNGRefusal(description: "pixel \(pixel) has the opacity \(rgba[3]) of 255")
        }
        return rgba[0] << 16 | rgba[1] << 8 | rgba[2]
      }
    }
    self.init(width: Int(image.width), height: Int(image.height), values: values)
  }
}
